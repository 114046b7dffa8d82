import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { ImportTab } from "../model/import-row.ts";
import { decisionProgress, type RowCounts } from "../model/import-row.ts";

export type ListedImport = { id: string; fileName: string; uploader: string; uploadedAt: Date; counts: RowCounts };

const undecidedTabs: readonly ImportTab[] = ["confirm", "sure", "waiting", "faulty"];

/** The sheets that were uploaded and what is left to do in each. */
export function ImportList({ imports }: { imports: readonly ListedImport[] }) {
  const { t, format } = usePage();
  const href = useHref();
  if (imports.length === 0) return <p className="text-ink-soft">{t("staff:awardImports.empty")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {imports.map(({ id, fileName, uploader, uploadedAt, counts }) => (
        <li key={id} className="grid gap-x-8 gap-y-1 py-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="min-w-0">
            <a href={href(`/staff/award-imports/${id}`)} className="font-semibold underline [overflow-wrap:anywhere]">
              {fileName}
            </a>
            <p className="text-sm text-ink-soft">
              {t("staff:awardImports.uploadedBy", { name: uploader, moment: format.moment(uploadedAt) })}
            </p>
          </div>
          <div>
            <ImportProgress counts={counts} />
            <p className="text-sm text-ink-soft">
              {undecidedTabs
                .map((tab) => `${t(`staff:awardImports.tab.${tab}`)}: ${format.number(counts[tab])}`)
                .join(" · ")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function ImportProgress({ counts }: { counts: RowCounts }) {
  const { t, format } = usePage();
  const { decided, total } = decisionProgress(counts);
  const text = t("staff:awardImports.progress", { decided: format.number(decided), total: format.number(total) });
  return (
    <span className="block">
      <span className="block text-sm">{text}</span>
      <progress
        value={decided}
        max={Math.max(total, 1)}
        aria-label={text}
        className="h-2 w-full max-w-sm appearance-none bg-mist [&::-moz-progress-bar]:bg-pine [&::-webkit-progress-bar]:bg-mist [&::-webkit-progress-value]:bg-pine"
      >
        {text}
      </progress>
    </span>
  );
}
