/** Stands in until the core has written its own; the path alias prefers that one. */

export type ResidentialUnit = {
  id: string;
  name: string;
  kind: string;
  cameraSites: number;
  householdGroups: number;
};
