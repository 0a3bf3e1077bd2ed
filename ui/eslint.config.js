import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** Imports point one way: features → components → lib. */
const forbid = (files, patterns) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns }],
  },
});

const tauri = {
  group: ["@tauri-apps/*"],
  message: "Only lib/call.ts and lib/desktop.ts reach the shell.",
};
const features = {
  group: ["**/features/**"],
  message: "Imports point one way: features, components, lib.",
};
const components = {
  group: ["**/components/**"],
  message: "lib knows nothing of components.",
};
const core = {
  group: ["**/lib/call", "**/lib/desktop", "$generated/Commands*"],
  message: "A component knows no domain; data comes in as props.",
};
const otherFeature = {
  regex: "^\\.\\./[a-z-]+/",
  message: "A feature never imports another feature.",
};

export default ts.config(
  { ignores: ["dist/", "src/lib/generated/"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "no-console": ["error", { allow: ["error"] }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        extraFileExtensions: [".svelte"],
        svelteConfig,
      },
    },
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/button-has-type": "error",
      // Svelte's own compiler checks undefined names with types.
      "no-undef": "off",
    },
  },
  {
    files: ["src/**/*.svelte"],
    ignores: ["src/dev/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteElement > SvelteText[value=/[A-Za-zÀ-ỹ]{2}/]",
          message: "Every text a person reads comes from t().",
        },
        {
          selector:
            "SvelteAttribute[key.name=/^(aria-label|title|placeholder|alt|aria-description)$/] > SvelteLiteral[value=/[A-Za-zÀ-ỹ]/]",
          message: "Every text a person reads comes from t().",
        },
      ],
    },
  },
  forbid(["src/lib/**"], [features, components, tauri]),
  forbid(["src/lib/call.ts", "src/lib/desktop.ts"], [features, components]),
  forbid(["src/components/**"], [features, tauri, core]),
  forbid(["src/features/**"], [tauri, otherFeature]),
);
