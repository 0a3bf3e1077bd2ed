/** `npm run screenshots`: the same fixtures, writing the pictures of the documentation. */
import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

export default defineConfig(base, { testMatch: "screenshots.ts" });
