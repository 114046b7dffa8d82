import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";

/** What people of each market write into its own address form. */
export const addressIn: Record<Market, Record<string, string>> = {
  VN: {
    name: "Nguyễn Thị Mỹ Hạnh",
    phone: "0912 345 678",
    line1: "12 Phan Đình Phùng",
    ward: "Phường Xuân Hương",
    province: "Lâm Đồng",
  },
  TH: {
    name: "สมหญิง ใจดี",
    phone: "081-234-5678",
    line1: "99/1 ถนนสุขุมวิท",
    ward: "คลองเตย",
    district: "คลองเตย",
    province: "กรุงเทพมหานคร",
    postcode: "10110",
  },
  SG: {
    name: "Tan Wei Ling",
    phone: "+65 9123 4567",
    line1: "10 Bayfront Avenue",
    line2: "#12-34",
    postcode: "018956",
  },
  KR: {
    name: "김서연",
    phone: "010-1234-5678",
    postcode: "04524",
    province: "서울특별시",
    city: "중구",
    line1: "세종대로 110",
    line2: "101호",
    customsCode: "p123456789012",
  },
  JP: {
    postcode: "１５００００１",
    province: "東京都",
    city: "渋谷区",
    line1: "神宮前1-1",
    building: "メゾン201",
    name: "山田花子",
    nameKana: "ﾔﾏﾀﾞ ﾊﾅｺ",
    phone: "０９０-1234-5678",
  },
  MY: {
    name: "Nur Aisyah binti Rahman",
    phone: "012-345 6789",
    line1: "8 Jalan Ampang",
    postcode: "50450",
    city: "Kuala Lumpur",
    state: "Wilayah Persekutuan",
  },
};

export const marketOf: Record<Locale, Market> = { vi: "VN", en: "SG", th: "TH", ko: "KR", ja: "JP" };
