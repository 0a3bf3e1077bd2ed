/** Stands in until the core has written its own; the path alias prefers that one. */

export type WorkSync = {
  lastSentAt: number | null;
  received: string | null;
  pending: number;
  isEnrolled: boolean;
};
