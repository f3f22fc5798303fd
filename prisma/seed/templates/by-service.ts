import { planning, records } from "./care";
import { customerPortal, metering, scadaDmz } from "./energy";
import { files } from "./files";
import { identity } from "./identity";
import { mail } from "./mail";
import { finance, school, socialCare } from "./municipality";
import { network } from "./network";
import { print } from "./print";
import { telephony } from "./telephony";
import type { ServiceTemplates } from "./template";
import { workplace } from "./workplace";

/** Templates by service key, with how often the service is called about. */
export const serviceTemplates: Readonly<Record<string, ServiceTemplates & { weight: number }>> = {
  workplace: { ...workplace, weight: 22 },
  identity: { ...identity, weight: 20 },
  mail: { ...mail, weight: 14 },
  network: { ...network, weight: 9 },
  telephony: { ...telephony, weight: 8 },
  print: { ...print, weight: 7 },
  files: { ...files, weight: 8 },
  finance: { ...finance, weight: 4 },
  school: { ...school, weight: 6 },
  "social-care": { ...socialCare, weight: 4 },
  metering: { ...metering, weight: 6 },
  "scada-dmz": { ...scadaDmz, weight: 3 },
  "customer-portal": { ...customerPortal, weight: 5 },
  records: { ...records, weight: 10 },
  planning: { ...planning, weight: 8 },
};

export function templatesOf(service: string): ServiceTemplates {
  const found = serviceTemplates[service];
  if (!found) throw new RangeError(`No templates for the service ${service}.`);
  return found;
}
