/** The rules of docs/architecture.md, "Who may call whom". */
const subjects =
  "places|markets|catalogue|trust|experiences|ordering|sellers|campaigns|trade|translation|search|identity|legal|insights|tracing";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    {
      name: "no-orphans-from-routes",
      comment: "Nobody imports a route, but a route's own neighbours.",
      severity: "error",
      from: { pathNot: "^app/(routes/|routes\\.ts)|^tests/" },
      to: { path: "^app/routes/" },
    },
    { name: "shared-is-pure", severity: "error", from: { path: "^app/shared/" }, to: { path: "^app/(?!shared/)" } },
    {
      name: "ports-are-types",
      severity: "error",
      from: { path: "^app/ports/" },
      to: { path: "^app/(?!shared/|ports/|platform/database)" },
    },
    {
      name: "models-are-pure",
      severity: "error",
      from: { path: "^app/domain/([^/]+)/model/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^app/(?!shared/|ports/|domain/$1/model/)|node_modules/(?!es-hangul|wanakana|temporal-polyfill)",
        pathNot: "^app/domain/$1/model/",
      },
    },
    {
      name: "subjects-meet-in-workflows",
      severity: "error",
      from: { path: `^app/domain/(${subjects})/(commands|queries)/` },
      to: { path: "^app/domain/", pathNot: "^app/domain/$1/" },
    },
    {
      name: "models-stay-in-their-subject",
      severity: "error",
      from: { path: `^app/domain/(${subjects})/model/` },
      to: { path: "^app/domain/", pathNot: "^app/domain/$1/" },
    },
    {
      name: "subject-ui-stays-in-its-subject",
      severity: "error",
      from: { path: `^app/domain/(${subjects})/ui/` },
      to: { path: "^app/domain/", pathNot: "^app/domain/$1/" },
    },
    {
      name: "adapters-know-ports",
      severity: "error",
      from: { path: "^app/adapters/" },
      to: { path: "^app/(routes|workflows|http|ui|server|emails)/" },
    },
    {
      name: "adapters-are-named-once",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(services\\.server\\.ts|adapters/|server/)" },
      to: { path: "^app/adapters/" },
    },
    {
      name: "ui-knows-no-business",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^app/(domain|workflows|routes|adapters|platform|services)" },
    },
    {
      name: "routes-hold-no-database",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^app/(generated|platform/database|adapters)" },
    },
    {
      name: "only-env-reads-the-environment",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { path: "^app/platform/env" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|app/generated)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
