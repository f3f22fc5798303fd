/** Who walks through the portal; all of them are in the demonstration world. */
export const people = {
  endUser: "elsa.nordhed@ekliden.example",
  serviceOwner: "hakan.bjorkmo@ekliden.example",
  deliveryManager: "leila.rahimi@fjallnat.example",
  accountManager: "anders.ekvall@fjallnat.example",
} as const;
