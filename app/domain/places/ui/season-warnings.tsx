import { usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ToldWarning } from "../model/season-warning.ts";
import { SeasonSource } from "./season-notes.tsx";

/** What to beware of in the season, with where it is from and when somebody last looked. */
export function SeasonWarnings({ warnings, level = 2 }: { warnings: readonly ToldWarning[]; level?: 2 | 3 }) {
  const { t } = usePage();
  const Heading = `h${level}` as const;
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings-title" data-testid="season-warnings" className="my-6 grid gap-3">
      <Heading id="warnings-title" className="text-lg font-semibold">
        {t("home:seasons.warnings")}
      </Heading>
      {warnings.map(({ key, text, source, checkedOn }) => (
        <Notice key={key} tone="warn">
          <p>{text}</p>
          <SeasonSource source={source} checkedOn={checkedOn} />
        </Notice>
      ))}
    </section>
  );
}
