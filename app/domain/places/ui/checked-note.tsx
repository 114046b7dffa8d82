import { usePage } from "#app/i18n/page-view.tsx";
import type { Checked } from "../model/arrivals.ts";

/** When an editor looked at it last, and where it can be read. */
export function CheckedNote({ of: { source, confidence, checkedOn } }: { of: Checked }) {
  const { t, format } = usePage();
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {t("arrive:checked", { day: format.day(checkedOn) })}
      {confidence === "unverified" ? ` · ${t("arrive:unverified")}` : null}
      {source ? (
        <>
          {" · "}
          <a href={source} rel="noreferrer" className="text-pine underline">
            {t("arrive:source")}
          </a>
        </>
      ) : null}
    </p>
  );
}
