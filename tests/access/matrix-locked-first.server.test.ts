import { askMatrix } from "./matrix";
import { locked } from "./variants";

askMatrix(locked.slice(0, 1));
