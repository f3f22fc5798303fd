import { askMatrix } from "./matrix";
import { reduced } from "./variants";

askMatrix([reduced.rowSecurity]);
