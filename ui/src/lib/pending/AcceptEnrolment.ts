/** Stands in until the core has written its own; the path alias prefers that one. */

export type AcceptEnrolment = {
  file: string;
  folder: string;
  fingerprint?: string;
};
