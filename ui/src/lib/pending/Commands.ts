/** Stands in until the core has written `generated/Commands.ts`; the path alias prefers that one. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Commands = Record<string, [request: any, response: any]>;
