import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { AwardRecord } from "../model/award-state.ts";
import { Fact, FactList } from "./fact-list.tsx";

/** What the decision says. `children` are facts that only the centre sees. */
export function AwardFacts({
  award,
  setName,
  nameHidden = false,
  children,
}: {
  award: AwardRecord;
  setName: string | null;
  /** What stands for the name is in the reader's language. */
  nameHidden?: boolean;
  children?: ReactNode;
}) {
  const { t, format } = usePage();
  return (
    <FactList>
      <Fact label={t("catalogue:award.certifiedName")} lang={nameHidden ? undefined : "vi"}>
        {award.certifiedName}
      </Fact>
      <Fact label={t("catalogue:award.producer")} lang="vi">
        {award.producerName}
      </Fact>
      <Fact label={t("catalogue:award.decisionLabel")} lang="vi">
        {award.decisionNo}
      </Fact>
      <Fact label={t("catalogue:award.decidedOn")}>{format.day(award.decisionDate)}</Fact>
      <Fact label={t("catalogue:award.issuer")}>
        <span lang="vi">{award.issuerName}</span> · {t(`catalogue:award.level.${award.issuerLevel}` as TextKey)}
      </Fact>
      <Fact label={t("catalogue:award.validUntil")}>{format.day(award.validUntil)}</Fact>
      {setName ? <Fact label={t("catalogue:award.set")}>{setName}</Fact> : null}
      {children}
    </FactList>
  );
}
