/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Role } from "./Role";

export type PersonInfo = {
  loginId: string;
  staffId: string;
  name: string;
  position: string;
  roles: Array<Role>;
  rights: Array<string>;
};
