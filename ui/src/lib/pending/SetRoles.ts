/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Role } from "./Role";

export type SetRoles = { login: string; roles: Array<Role> };
