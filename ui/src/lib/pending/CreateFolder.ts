/** Stands in until the core has written its own; the path alias prefers that one. */
import type { FolderRole } from "./FolderRole";

export type CreateFolder = {
  path: string;
  role: FolderRole;
  unit: string;
  adminName: string;
  position?: string;
  passphrase: string;
};
