import { useHref, usePage } from "#app/i18n/page-view.tsx";

export type BadgeFacts = { code: string; stars: number; validUntil: string };

/** An award that is valid today, in words, opening its proof. It never looks like a customer rating. */
export function AwardBadge({ award, link = true }: { award: BadgeFacts | null; link?: boolean }) {
  const { t, format } = usePage();
  const href = useHref();
  if (!award) return null;
  const text = (
    <>
      <span className="font-semibold">{t("catalogue:award.stars", { stars: award.stars })}</span>
      <span aria-hidden="true">{"\u00a0· "}</span>
      <span data-testid="award-expiry" data-until={award.validUntil}>
        {t("catalogue:award.until", { month: format.monthYear(award.validUntil) })}
      </span>
    </>
  );
  const look = "inline-block rounded-sm border border-pine px-2 py-1 text-sm leading-snug text-pine no-underline";
  if (!link) {
    return (
      <span data-testid="award-badge" data-stars={award.stars} className={look}>
        {text}
      </span>
    );
  }
  return (
    <a
      data-testid="award-badge"
      data-stars={award.stars}
      href={href(`/certificates/${award.code}`)}
      className={`${look} hover:bg-mist-soft`}
    >
      {text}
    </a>
  );
}
