/** The screens, in the order of the rail. A screen that can be loaded is shown; the others wait for theirs. */
import type { Component } from "svelte";
import type { IconName } from "./components/shapes";
import type { Key } from "./lib/i18n.svelte";
import type { Folder, Right } from "./lib/session.svelte";

export interface Screen {
  id: string;
  title: Key;
  icon: IconName;
  folders: readonly Folder[];
  /** The screen it stands under in the rail; such a screen has no Ctrl digit. */
  under?: string;
  /** The right without which it is not shown. The core checks rights, this only tidies the rail. */
  right?: Right;
  /** Fetched when it is first shown, so that the unlock screen paints at once. */
  load?: () => Promise<{ default: Component }>;
  /** Reached from other screens, not from the rail, which shows the one it stands under. */
  hidden?: boolean;
}

const both: readonly Folder[] = ["ward", "province"];
const ward: readonly Folder[] = ["ward"];
const province: readonly Folder[] = ["province"];

export const screens: readonly Screen[] = [
  {
    id: "tasks",
    title: "screen-tasks",
    icon: "work",
    folders: both,
    load: () => import("./features/work/WorkScreen.svelte"),
  },
  {
    id: "criteria",
    title: "screen-criteria",
    icon: "criteria",
    folders: ward,
    load: () => import("./features/criteria/CriteriaScreen.svelte"),
  },
  {
    id: "assessment",
    title: "screen-assessment",
    icon: "signed",
    folders: ward,
    under: "criteria",
    load: () => import("./features/assessment/AssessmentScreen.svelte"),
  },
  {
    id: "assignments",
    title: "screen-assignments",
    icon: "people",
    folders: ward,
    under: "criteria",
    load: () =>
      import("./features/criteria/assignments/AssignmentsScreen.svelte"),
  },
  {
    id: "criteria-sets",
    title: "screen-criteria-sets",
    icon: "stack",
    folders: ward,
    under: "criteria",
    load: () => import("./features/criteria/sets/SetsScreen.svelte"),
  },
  {
    id: "crosswalk",
    title: "screen-crosswalk",
    icon: "stack",
    folders: ward,
    hidden: true,
    under: "criteria-sets",
    load: () => import("./features/criteria/sets/CrosswalkScreen.svelte"),
  },
  {
    id: "evidence",
    title: "screen-evidence",
    icon: "clip",
    folders: ward,
    under: "criteria",
    load: () => import("./features/evidence/EvidenceScreen.svelte"),
  },
  {
    id: "documents",
    title: "screen-documents",
    icon: "book",
    folders: ward,
    under: "criteria",
    load: () => import("./features/documents/DocumentsScreen.svelte"),
  },
  {
    id: "figures",
    title: "screen-figures",
    icon: "figures",
    folders: ward,
    load: () => import("./features/statistics/StatisticsScreen.svelte"),
  },
  {
    id: "reports",
    title: "screen-reports",
    icon: "report",
    folders: ward,
    under: "figures",
    load: () => import("./features/reports/ReportsScreen.svelte"),
  },
  {
    id: "incidents",
    title: "screen-incidents",
    icon: "case",
    folders: ward,
    under: "figures",
    load: () => import("./features/incidents/IncidentsScreen.svelte"),
  },
  {
    id: "sheets",
    title: "screen-sheets",
    icon: "receive",
    folders: ward,
    under: "figures",
    right: "enter",
    load: () => import("./features/sheets/SheetsScreen.svelte"),
  },
  {
    id: "models",
    title: "screen-models",
    icon: "model",
    folders: ward,
    load: () => import("./features/models/ModelsScreen.svelte"),
  },
  {
    id: "area",
    title: "screen-area",
    icon: "area",
    folders: ward,
    load: () => import("./features/area/AreaScreen.svelte"),
  },
  {
    id: "reporting",
    title: "screen-reporting",
    icon: "letter",
    folders: ward,
    under: "area",
    load: () => import("./features/reporting/ReportingScreen.svelte"),
  },
  {
    id: "overview",
    title: "screen-overview",
    icon: "figures",
    folders: province,
    load: () => import("./features/overview/OverviewScreen.svelte"),
  },
  {
    id: "proposals",
    title: "screen-proposals",
    icon: "pencil",
    folders: province,
    under: "overview",
    load: () => import("./features/assessment/ProposalsScreen.svelte"),
  },
  {
    id: "indicators",
    title: "indicators-title",
    icon: "criteria",
    folders: province,
    under: "overview",
    load: () => import("./features/statistics/CatalogueScreen.svelte"),
  },
  {
    id: "sets",
    title: "screen-criteria-sets",
    icon: "stack",
    folders: province,
    under: "overview",
    load: () => import("./features/criteria/sets/SetsScreen.svelte"),
  },
  {
    id: "intake",
    title: "screen-intake",
    icon: "receive",
    folders: province,
    load: () => import("./features/sync/IntakeScreen.svelte"),
  },
  {
    id: "checklist",
    title: "screen-criteria",
    icon: "criteria",
    folders: province,
    hidden: true,
    under: "overview",
    load: () => import("./features/criteria/CriteriaScreen.svelte"),
  },
  {
    id: "ward-assessment",
    title: "screen-assessment",
    icon: "signed",
    folders: province,
    hidden: true,
    under: "overview",
    load: () => import("./features/assessment/AssessmentScreen.svelte"),
  },
  {
    id: "ward-crosswalk",
    title: "screen-crosswalk",
    icon: "stack",
    folders: province,
    hidden: true,
    under: "sets",
    load: () => import("./features/criteria/sets/CrosswalkScreen.svelte"),
  },
  {
    id: "ward-evidence",
    title: "screen-evidence",
    icon: "clip",
    folders: province,
    hidden: true,
    under: "overview",
    load: () => import("./features/evidence/EvidenceScreen.svelte"),
  },
  {
    id: "forms",
    title: "screen-forms",
    icon: "form",
    folders: both,
    load: () => import("./features/forms/FormsScreen.svelte"),
  },
  {
    id: "prose",
    title: "screen-prose",
    icon: "proof",
    folders: both,
    under: "forms",
    load: () => import("./features/prose/ProseScreen.svelte"),
  },
  {
    id: "sync",
    title: "screen-sync",
    icon: "sync",
    folders: both,
    load: () => import("./features/sync/SyncScreen.svelte"),
  },
  {
    id: "log",
    title: "screen-log",
    icon: "log",
    folders: both,
    load: () => import("./features/journal/JournalScreen.svelte"),
  },
];
