import { askMatrix } from "./matrix";
import { oneLock } from "./variants";

askMatrix(oneLock);
