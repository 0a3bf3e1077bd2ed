/** Stands in until the core has written its own; the path alias prefers that one. */

export type MonthColumn = {
  period: string;
  month: number;
  firstDay: string;
  lastDay: string;
  isOpen: boolean;
  isFuture: boolean;
};
