/** Stands in until the core has written its own; the path alias prefers that one. */

export type AssignCriterion = {
  set: string;
  year: number;
  criterion: string;
  personId?: string;
  dueOn?: string;
};
