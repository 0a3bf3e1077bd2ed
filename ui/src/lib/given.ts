/** The fields that hold something; the core takes the others as left out. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined | null | ""> };

export function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && value !== "",
    ),
  ) as Given<T>;
}
