import { z } from "zod";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { adultCookie, noAdultCookie } from "#app/http/adult-cookie.server.ts";
import { badRequest, seeOther } from "#app/http/answers.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { markets } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { Container, PageTitle } from "#app/ui/layout.tsx";

export const headers = () => ({ "Cache-Control": "private, no-store" });

/** For whoever is too young; the question itself stands on the gates. */
export const loader = page(async ({ t }) => ({
  facts: { title: t("adult:young.title"), description: t("adult:young.description"), noIndex: true },
}));

const answerForm = z.object({
  answer: z.enum(["of-age", "too-young"]),
  market: z.enum(markets),
  /** Only what stands behind a gate. */
  to: z.string().regex(/^\/(products\/[^/?\\]+\/adult|alcohol)(\?market=[A-Z]{2})?$/),
});

/** The answer to a gate. Only the age the market asks for is remembered: where more is asked for, it is asked again. */
export const action = page(async ({ request, services, locale }) => {
  const form = answerForm.safeParse(await formFields(request));
  if (!form.success) throw badRequest();
  const { answer, market, to } = form.data;
  const { env, origin, reference } = services;
  if (answer === "too-young") throw seeOther(hrefIn(locale, "/age"), { "Set-Cookie": noAdultCookie(origin) });
  const { legalDrinkingAge } = getMarketBook(reference, market).rules;
  throw seeOther(hrefIn(locale, to), {
    "Set-Cookie": adultCookie(legalDrinkingAge, { secret: env.sessionSecret, origin }),
  });
});

export default function TooYoung() {
  const { t } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="pb-16">
      <div data-testid="too-young">
        <PageTitle title={t("adult:young.title")} lead={t("adult:young.text")} />
        <p className="flex flex-wrap gap-3">
          <a href={href("/products?set=17")} className={buttonClass("primary")}>
            {t("adult:young.juice")}
          </a>
          <a href={href("/seasons")} className={buttonClass("quiet")}>
            {t("adult:young.season")}
          </a>
        </p>
        <p className="mt-6 text-ink-soft">{t("adult:young.mistaken")}</p>
      </div>
    </Container>
  );
}
