import type { ServiceFigures } from "@/lib/measures/level-queries";

/** A service in the month against its agreed service time, and whether the promise was kept; null where nothing says. */
export interface ReportedService extends ServiceFigures {
  service: string;
  promisedShare: number;
  kept: boolean | null;
}

/** An outage behind the figures, in the words that the customer reads. Instants are epoch milliseconds. */
export interface ReportedOutage {
  id: string;
  service: string;
  from: number;
  /** Null while it lasted. */
  to: number | null;
  note: string;
  planned: boolean;
  /** Left availability alone. */
  agreed: boolean;
}

export interface ReportAvailability {
  services: ReportedService[];
  outages: ReportedOutage[];
}

/** A service that would be counted otherwise today; null where nothing is promised for it any more. */
export interface RestatedService {
  service: string;
  now: ReportedService | null;
}

/** The services of a frozen month that have changed since: an outage was registered, ended or removed afterwards. */
export function restatedServices(frozen: ReportAvailability, live: ReportAvailability): RestatedService[] {
  return frozen.services.flatMap((then) => {
    const now = live.services.find(({ service }) => service === then.service) ?? null;
    const isSame =
      now !== null &&
      now.agreedMs === then.agreedMs &&
      now.downMs === then.downMs &&
      now.outages.value === then.outages.value &&
      now.promisedShare === then.promisedShare;
    return isSame ? [] : [{ service: then.service, now }];
  });
}
