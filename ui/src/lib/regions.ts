/** F6: from region to region. Rail, list and panel mark themselves with `data-region`. */

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}

/** What of a region gets the focus: what is chosen in it, else the first thing that can have it. */
function entrance(region: HTMLElement): HTMLElement | null {
  const all = [...region.querySelectorAll<HTMLElement>(focusable)].filter(
    isShown,
  );
  return (
    all.find((element) =>
      element.matches(
        '[aria-current="page"], [aria-selected="true"], [data-chosen]',
      ),
    ) ??
    all.find((element) => element.matches('[tabindex="0"]')) ??
    all[0] ??
    null
  );
}

export function focusRegion(name: string): boolean {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
  const target = region && entrance(region);
  target?.focus();
  return target !== null && target !== undefined;
}

/** The list shows the row with this id. */
export function listsRow(id: string): boolean {
  return (
    document.querySelector(`[data-region="list"] [data-row="${id}"]`) !== null
  );
}

export function focusNextRegion(): void {
  const regions = [
    ...document.querySelectorAll<HTMLElement>("[data-region]"),
  ].filter(isShown);
  const here = regions.findIndex((region) =>
    region.contains(document.activeElement),
  );
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(here + step) % regions.length];
    const target = region && entrance(region);
    if (target) {
      target.focus();
      return;
    }
  }
}
