/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Role } from "./Role";

export type Login = {
  id: string;
  staffId: string;
  name: string;
  position: string;
  roles: Array<Role>;
  isSelf: boolean;
};
