import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { CertificateRecord } from "../queries/list-certificates.server.ts";
import { Fact, FactList } from "./fact-list.tsx";

export function CertificateFacts({ certificate, goods }: { certificate: CertificateRecord; goods: string | null }) {
  const { t, format } = usePage();
  return (
    <FactList>
      <Fact label={t("catalogue:proof.kind")}>{t(`catalogue:certificateKind.${certificate.kind}` as TextKey)}</Fact>
      {goods ? <Fact label={t("catalogue:proof.goods")}>{goods}</Fact> : null}
      {certificate.number ? <Fact label={t("catalogue:proof.number")}>{certificate.number}</Fact> : null}
      <Fact label={t("catalogue:proof.issuer")} lang="vi">
        {certificate.issuer}
      </Fact>
      {certificate.validFrom ? (
        <Fact label={t("catalogue:proof.from")}>{format.day(certificate.validFrom)}</Fact>
      ) : null}
      {certificate.validUntil ? (
        <Fact label={t("catalogue:award.validUntil")}>{format.day(certificate.validUntil)}</Fact>
      ) : null}
    </FactList>
  );
}
