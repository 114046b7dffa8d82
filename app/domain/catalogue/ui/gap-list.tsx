import { usePage } from "#app/i18n/page-view.tsx";
import type { Gap } from "../model/listing-gaps.ts";

/** What is missing, each leading to the field that mends it. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = usePage();
  const needed = gaps.filter((gap) => gap.weight === "needed");
  const advised = gaps.filter((gap) => gap.weight === "advised");
  if (gaps.length === 0)
    return <p className="rounded-md border border-line bg-good-soft px-4 py-3">{t("seller:gaps.none")}</p>;
  return (
    <details open={needed.length > 0} className="rounded-md border border-line bg-raised px-4 py-3">
      <summary className="font-semibold">
        {needed.length > 0
          ? t("seller:gaps.needed", { count: needed.length })
          : t("seller:gaps.ready", { count: advised.length })}
      </summary>
      <GapLinks gaps={needed} />
      {advised.length > 0 ? <p className="mt-3 text-sm text-ink-soft">{t("seller:gaps.advised")}</p> : null}
      <GapLinks gaps={advised} />
    </details>
  );
}

function GapLinks({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = usePage();
  if (gaps.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {gaps.map((gap) => (
        <li key={gap.code + gap.field}>
          <a
            href={`#${gap.field === "photos" ? "photos" : `field-${gap.field}`}`}
            className="inline-block py-1 text-pine underline"
          >
            {t(`seller:gap.${gap.code}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
