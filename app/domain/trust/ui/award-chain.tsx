import { usePage } from "#app/i18n/page-view.tsx";
import { type AwardRecord, awardStateOn, dayOfState } from "../model/award-state.ts";

type AwardChainProps = {
  chain: readonly AwardRecord[];
  /** The code of the award the page is about. */
  here: string;
  hrefOf: (code: string) => string;
};

/** The awards an item was given one after the other, the earliest first. */
export function AwardChain({ chain, here, hrefOf }: AwardChainProps) {
  const { t } = usePage();
  if (chain.length < 2) return null;
  return (
    <section aria-labelledby="chain-title" className="mt-8">
      <h2 id="chain-title" className="mb-2 text-lg font-semibold">
        {t("proof:chain.title")}
      </h2>
      <ol className="divide-y divide-line border-y border-line" data-testid="award-chain">
        {chain.map((award, index) => (
          <ChainLine
            key={award.code}
            award={award}
            before={chain[index - 1]}
            href={award.code === here ? null : hrefOf(award.code)}
          />
        ))}
      </ol>
    </section>
  );
}

type LineProps = { award: AwardRecord; before: AwardRecord | undefined; href: string | null };

function ChainLine({ award, before, href }: LineProps) {
  const { t, format, today } = usePage();
  const { stars, decisionDate } = award;
  const step = before ? (before.stars === stars ? "renewal" : "regrade") : "first";
  const state = awardStateOn(award, today);
  const title = t(award.state === "potential_5" ? "catalogue:award.potential" : "catalogue:award.stars", { stars });
  return (
    <li className="py-2.5" aria-current={href ? undefined : "true"}>
      {href ? (
        <a href={href} className="font-semibold text-pine underline">
          {title} · {award.code}
        </a>
      ) : (
        <strong className="font-semibold">
          {title} · {award.code} ({t("proof:chain.this")})
        </strong>
      )}
      <span className="block text-sm text-ink-soft">
        {t(`proof:chain.${step}`)} ·{" "}
        {t("catalogue:award.decision", {
          number: award.decisionNo,
          day: format.dayShort(decisionDate),
        })}{" "}
        · {t(`catalogue:award.state.${state}`, { day: format.day(dayOfState(award, state)) })}
      </span>
    </li>
  );
}
