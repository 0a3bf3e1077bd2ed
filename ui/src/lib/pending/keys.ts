/** Stands in until the core has written `generated/keys.ts`: each key with the variables it takes. */
export type Messages = Record<string, Record<string, string | number>>;
