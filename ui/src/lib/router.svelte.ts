/** Which screen is shown, and with what: a criterion, a register entry, a period. */
export interface Place {
  screen: string;
  /** What to open on it; each screen says what it understands. */
  with: Readonly<Record<string, string>>;
}

class Router {
  place = $state.raw<Place>({ screen: "tasks", with: {} });

  go(screen: string, argument: Record<string, string> = {}): void {
    this.place = { screen, with: argument };
  }
}

export const router = new Router();
