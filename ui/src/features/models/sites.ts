/** How a camera site stands, and what a network adds up to. */
import type { CameraSite } from "$generated/CameraSite";
import type { MarkName } from "../../components/shapes";
import { t } from "../../lib/i18n.svelte";

export interface SiteState {
  mark: MarkName;
  tone: MarkName;
  word: string;
  /** Needs somebody to go there. */
  broken: boolean;
}

export function siteState(site: CameraSite): SiteState {
  const { cameras, working } = site;
  if (cameras === null || working === null)
    return {
      mark: "none",
      tone: "none",
      word: t("models-site-unknown"),
      broken: false,
    };
  const down = cameras - working;
  if (cameras === 0)
    return {
      mark: "none",
      tone: "none",
      word: t("models-site-empty"),
      broken: false,
    };
  if (down === 0)
    return { mark: "ok", tone: "ok", word: t("models-site-ok"), broken: false };
  const word = t("models-site-broken", { count: down });
  return working === 0
    ? { mark: "no", tone: "no", word, broken: true }
    : { mark: "part", tone: "soon", word, broken: true };
}

export interface NetworkSum {
  sites: number;
  cameras: number;
  working: number;
  broken: number;
  /** Sites whose counts nobody has given. */
  unknown: number;
}

export function networkSum(sites: readonly CameraSite[]): NetworkSum {
  return {
    sites: sites.length,
    cameras: sum(sites.map((site) => site.cameras)),
    working: sum(sites.map((site) => site.working)),
    broken: sites.filter((site) => siteState(site).broken).length,
    unknown: sites.filter((site) => site.cameras === null).length,
  };
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
