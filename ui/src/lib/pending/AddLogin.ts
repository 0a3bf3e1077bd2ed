/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Role } from "./Role";

export type AddLogin = {
  name: string;
  position?: string;
  roles: Array<Role>;
  passphrase: string;
};
