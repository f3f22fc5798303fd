/** Who walks through the portal; all of them are in the demonstration world. */
export const people = {
  endUser: "elsa.nordhed@ekliden.example",
  serviceOwner: "hakan.bjorkmo@ekliden.example",
  deliveryManager: "leila.rahimi@fjallnat.example",
  accountManager: "anders.ekvall@fjallnat.example",
  technicalManager: "oskar.bergvall@fjallnat.example",
  agent: "emma.lindkvist@fjallnat.example",
  itManager: "fatima.al-masri@ekliden.example",
  otherEndUser: "ibrahim.osmani@nordvik.example",
  otherItManager: "johan.lindmarker@nordvik.example",
} as const;
