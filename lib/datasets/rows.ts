// Written by npm run schema from data/datapackage.json; not to be edited.

/** A row of each table, by the table’s name. */
export interface Rows {
  /** Mining and refining quota data, 1990–2025, as printed. Table 1 of the paper, exactly as printed: 14 years, 8 columns. Only the thousands separators are left out. A question mark stands where the paper prints one. Nothing is corrected in it. */
  readonly "quota-table": {
    /** Calendar year; 14 of the 36 from 1990 to 2025. */
    readonly year: number;
    /** Batches in which the year's quota was announced; ? where the paper prints ?. */
    readonly quota_batches: number | null;
    /** Mining quota in tons. */
    readonly mining_quota_t: number;
    /** Refining quota in tons. */
    readonly refining_quota_t: number;
    /** Whether the paper says that the quota was published. */
    readonly publicly_disclosed: boolean;
    /** The paper's remark on the year. */
    readonly policy_context: string;
    /** Where the paper says the numbers come from. */
    readonly source_type: "MIIT" | "MIIT/Press" | "MIIT/WTO" | "Internal/Estimated";
    /** The paper's score; it gives no rubric and no scale, and the printed values lie between 1 and 9. */
    readonly transparency_score: number;
  };
  /** Announcements of quotas, 2020–2023, as printed. Table 3 of the paper, exactly as printed, with the Chinese titles: 9 notices. The last printed column holds links without a readable address and is left out. */
  readonly "announcements": {
    /** Year of the quota. */
    readonly year: number;
    /** Batch, as printed. */
    readonly batch: "First batch" | "Second batch" | "Third batch" | "Annual total";
    /** Official title in Chinese, as printed. */
    readonly title_zh: string;
    /** Number of the notice, as printed. */
    readonly notice_no: string;
    /** Date, as printed. */
    readonly date: string;
  };
  /** Stockpiling and policy responses, as printed. Table 4 of the paper, exactly as printed, 12 rows. A jurisdiction that the paper prints once for several rows is repeated. Rows 10 to 12 are the paper’s data sources for prices. */
  readonly "responses": {
    /** Place in the table. */
    readonly row: number;
    /** Jurisdiction, as printed. */
    readonly jurisdiction: "European Union" | "Japan" | "Market Data (volatility)" | "United States";
    /** Policy instrument or data source, as printed. */
    readonly instrument: string;
    /** Issuing body or platform, as printed. */
    readonly issuing_body: string;
    /** Date or access, as printed. */
    readonly date_as_printed: string;
    /** The same as an ISO date where a day is printed. */
    readonly date: string | null;
    /** Notes or URL, as printed. */
    readonly notes: string;
  };
  /** Mining quotas, 2006–2026. China’s annual total-control quota for mining. No such quota existed before 2006. 2025 was not disclosed: its cell is empty. */
  readonly "mining-quotas": {
    /** Calendar year. */
    readonly year: number;
    /** Annual total. */
    readonly mining_quota_t_reo: number | null;
    /** Part for light (rock) ores. */
    readonly light_t_reo: number | null;
    /** Part for ion-adsorption ores. */
    readonly heavy_t_reo: number | null;
    /** Official batches in the year, where known. */
    readonly batches: number | null;
    /** Whether a national total was published. */
    readonly published: "yes" | "partial" | "no" | null;
    /** Day on which the first known figure of the year was public, where the day is known. */
    readonly first_announced: string | null;
    /** Day on which the last was public. */
    readonly last_announced: string | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Smelting and separation quotas, 2010–2025. China’s annual quota for smelting and separation, which the paper calls refining. */
  readonly "smelting-quotas": {
    /** Calendar year. */
    readonly year: number;
    /** Annual total. */
    readonly smelting_quota_t_reo: number | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Quota batches, 2012–2025. Mining and smelting quotas by batch, with notice numbers and days of publication. Years are not complete. */
  readonly "quota-batches": {
    /** Calendar year. */
    readonly year: number;
    /** first, second, third: batches of the quota; first plan, second plan: MIIT production plans. */
    readonly batch: "first" | "second" | "third" | "first plan" | "second plan";
    /** Mining quota of the batch. */
    readonly mining_t_reo: number | null;
    /** Light part. */
    readonly light_t_reo: number | null;
    /** Medium and heavy part. */
    readonly heavy_t_reo: number | null;
    /** Smelting quota of the batch. */
    readonly smelting_t_reo: number | null;
    /** As the source gives it. */
    readonly notice_no: string | null;
    /** Day of publication, where the day is known. */
    readonly announced: string | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Export quotas, 2003–2015. MOFCOM’s annual export quota in gross tonnes of products: not oxide equivalent, so never on one axis with mining quotas. Abolished on 1 January 2015. */
  readonly "export-quotas": {
    /** Calendar year. */
    readonly year: number;
    /** Annual total. */
    readonly export_quota_t_gross: number | null;
    /** Exports that were reported; scope differs between sources. */
    readonly actual_exports_t_gross: number | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Export quotas by tranche, 2009–2014. Tranches of the export quota with days of publication. A first tranche may be announced in December of the year before. */
  readonly "export-quota-tranches": {
    /** Calendar year. */
    readonly year: number;
    /** Number of the tranche in the year. */
    readonly tranche: number;
    /** Quota of the tranche. */
    readonly export_quota_t_gross: number;
    /** Day of publication, where the day is known. */
    readonly announced: string | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Publication record, 1990–2026. What was public of each year’s quotas, as answers to four questions. Empty where the record does not say. The earliest four years are those of the paper’s table. */
  readonly "publication-record": {
    /** Calendar year. */
    readonly year: number;
    /** Whether a mining quota existed. */
    readonly quota_in_force: boolean | null;
    /** Whether the national mining quota was published. */
    readonly mining_published: "yes" | "partial" | "no" | null;
    /** Whether a smelting and separation quota was published. */
    readonly smelting_published: "yes" | "partial" | "no" | null;
    /** Whether the split by company group was published. */
    readonly company_split: "yes" | "partial" | "no" | null;
    /** Whether the first announcement of the year was out by 31 March; partial where a part of it came later. */
    readonly first_quarter: "yes" | "partial" | "no" | null;
    /** Batches of the mining quota. */
    readonly batches: number | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Annual prices, 2011–2025. USGS annual average prices of oxides; for 2011 to 2013 year-end ranges only, which must not be spliced with averages. */
  readonly "prices-annual": {
    /** Calendar year. */
    readonly year: number;
    /** Chemical symbol; NdPr is the mixed oxide. */
    readonly element: "Nd" | "Pr" | "NdPr" | "Dy" | "Tb";
    /** Oxide and purity. */
    readonly product: "Dysprosium oxide 99.5%" | "NdPr oxide 99%" | "Neodymium oxide 99.5%" | "Praseodymium oxide 99.99%" | "Terbium oxide 99.99%";
    /** Annual average, FOB. */
    readonly price_usd_per_kg: number | null;
    /** Low end of a range. */
    readonly price_low_usd_per_kg: number | null;
    /** High end of a range. */
    readonly price_high_usd_per_kg: number | null;
    /** What the number is. */
    readonly basis: "annual average" | "year-end range";
    /** Whether the USGS marks it as an estimate. */
    readonly estimated: boolean;
    /** Edition of the USGS publication. */
    readonly edition: "MCS2016" | "MCS2019" | "MCS2021" | "MCS2025" | "MCS2026";
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Early prices, 2007–2011. Prices that Lynas published, FOB China. The averages of 2010 and 2011 are unconfirmed. */
  readonly "prices-early": {
    /** Calendar year. */
    readonly year: number;
    /** Part of the year. */
    readonly period: "year" | "first quarter" | "second quarter" | "26 July" | "autumn";
    /** Chemical symbol; NdPr is the mixed oxide. */
    readonly element: "Nd" | "Pr" | "Dy" | "Tb";
    /** FOB China. */
    readonly price_usd_per_kg: number;
    /** Average of the period, or spot. */
    readonly basis: "average" | "spot";
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Monthly price index, 2010–2026. Last quote of each month, FOB China, as an index: December 2018 is 100, for terbium January 2019, its first month. Three decimals, so that rounding moves no rank. At holidays the last quote stands up to ten days before the end of its month. Derived from daily KOMIS quotes as a public transcription gives them; it states no licence, so the levels are not given away. npm run derive makes the file anew from the four files comm_neodymium, comm_praseodymium, comm_dysprosium and comm_terbium.json of data/commodities there, at commit 1bc547217f0e034afc3bac3974fd5d7ebdb821ab, and compares it byte for byte. Checks of the transcription: 27 months of neodymium equal the last daily quote of an independent copy, and from 2019 to 2024 the twelve-month means lie within 3.5 % of the USGS averages. From January 2026 KOMIS changed suppliers in stages; the quotes from August 2026 stand still and are marked stale. */
  readonly "price-index": {
    /** Month of the quote. */
    readonly month: string;
    /** Chemical symbol; NdPr is the mixed oxide. */
    readonly element: "Nd" | "Pr" | "Dy" | "Tb";
    /** Last quote of the month over that of the base month, times 100. */
    readonly index: number;
    /** Month in which the index is 100. */
    readonly base_month: string;
    /** Whether the quotes stood unchanged so long that they say nothing. */
    readonly stale: boolean;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Neodymium around dated events, 2024–2025. Change of the daily neodymium quote, FOB China, after eight events. Derived from an independent transcription, which states no licence and is not given away either. npm run derive makes the file anew from data/prices.json there, at commit 7d29504de314e10d3a2a85771888688d172383c5 (sha256 eda1df69940c5eb501897c5cace4adcc89e6fe22396e724921d87086669168e3). The events of July 2025 are days apart, so they cannot be separated. */
  readonly "event-windows": {
    /** Day of the event. */
    readonly date: string;
    /** What happened. */
    readonly event: string;
    /** Chemical symbol; NdPr is the mixed oxide. */
    readonly element: "Nd";
    /** Day of the quote that is the base. */
    readonly last_quote_before: string;
    /** Against the last quote before the event. */
    readonly change_1_quote_pct: number;
    /** Against the last quote before the event. */
    readonly change_3_quotes_pct: number;
    /** Against the last quote before the event. */
    readonly change_5_quotes_pct: number;
    /** Against the last quote before the event. */
    readonly change_10_quotes_pct: number;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Two markets, 2025. Prices in Europe and in China in 2025. Under licensing the FOB China quote is nominal, so one price does not stand for the other. */
  readonly "spot-prices": {
    /** ISO date, or month where the day is not known. */
    readonly date: string;
    /** Chemical symbol; NdPr is the mixed oxide. */
    readonly element: "Dy" | "Tb" | "NdPr";
    /** Where. */
    readonly market: "Europe" | "China";
    /** Whose price. */
    readonly basis: "Argus, in Europe" | "KOMIS, FOB China" | "domestic benchmark";
    /** Low end where a range is given. */
    readonly low_usd_per_kg: number | null;
    /** High end where a range is given. */
    readonly high_usd_per_kg: number | null;
    /** Where one number is given. */
    readonly price_usd_per_kg: number | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** China’s share in imports. Shares with their definitions. Measures differ, so only rows with comparable = yes may stand on one axis. */
  readonly "dependence": {
    /** Importer. */
    readonly jurisdiction: "United States" | "European Union" | "Japan" | "South Korea" | "World";
    /** First year. */
    readonly from_year: number;
    /** Last year. */
    readonly to_year: number;
    /** By the measure named. */
    readonly china_share_pct: number;
    /** What is measured. */
    readonly measure: string;
    /** A official, or one source with one definition; A- official with a partial list of partners; B press; C as the paper quotes it. */
    readonly grade: "A" | "A-" | "B" | "C";
    /** yes for the four jurisdictions in one year from one source with one definition. */
    readonly comparable: boolean;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Policy events, 1998–2026. Dated events with the money that was announced. Not complete. */
  readonly "policy-events": {
    /** The date, with a letter where it is taken. */
    readonly id: string;
    /** ISO date, or month or year where the day is not known. */
    readonly date: string;
    /** Who acted. */
    readonly jurisdiction: "China" | "European Union" | "Japan" | "Japan/China" | "South Korea" | "US/Australia" | "US/EU/Japan" | "United States" | "WTO";
    /** What happened. */
    readonly event: string;
    /** Kind of event. */
    readonly type: "award" | "budget" | "conditional loan" | "contract" | "crisis" | "dispute" | "embargo" | "equity and loan" | "framework" | "fund" | "funding opportunity" | "grant" | "industrial policy" | "information event" | "legislation" | "plan" | "programme" | "quota" | "regulation" | "stockpile" | "supply deal" | "supply shock" | "tax credit" | "trade control";
    /** As announced, in the currency named. */
    readonly amount: number | null;
    /** ISO 4217. */
    readonly currency: "AUD" | "EUR" | "JPY" | "KRW" | "USD" | null;
    /** Where the source gives dollars. */
    readonly amount_usd: number | null;
    /** What the money is for: rare earths alone, critical minerals (wider), or supplies of all kinds. */
    readonly scope: "rare earths" | "wider" | "beyond minerals" | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What kind of page was read. */
    readonly source_quality: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Gross domestic product. Current US dollars, eight years, five economies. */
  readonly "gdp": {
    /** Calendar year. */
    readonly year: number;
    /** ISO 3166 alpha-3; EUU is the European Union. */
    readonly iso3: "USA" | "EUU" | "JPN" | "KOR" | "CHN";
    /** Name. */
    readonly economy: "China" | "European Union" | "Japan" | "South Korea" | "United States";
    /** As published. */
    readonly gdp_usd: number;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Trade in rare-earth compounds, 1995–2022. Imports and exports, and imports over GDP. The European Union is the sum of its 27 members with the trade between them, so its ratio is an upper bound. The heading, HS 2846, is inferred. */
  readonly "trade": {
    /** Calendar year. */
    readonly year: number;
    /** ISO 3166 alpha-3; EUU is the sum of the 27 members. */
    readonly iso3: "USA" | "EUU" | "JPN" | "KOR" | "CHN";
    /** Value of imports. */
    readonly imports_usd: number | null;
    /** Value of exports. */
    readonly exports_usd: number | null;
    /** Imports over GDP of the same year. */
    readonly imports_pct_of_gdp: number | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Mine production, 1985–2025. USGS. For China the USGS enters the quota as production, so quota and production are one series there. Rows of China and the world before 2018 are quotations: share and total of a year come from one page. No page was found that gives both for 2009, 2011, 2012, 2013 and 2016. Burma is counted from 2018 on. */
  readonly "mine-production": {
    /** Calendar year. */
    readonly year: number;
    /** As the USGS names it. */
    readonly country: "Australia" | "Brazil" | "Burma" | "Burundi" | "China" | "India" | "Madagascar" | "Malaysia" | "Russia" | "Thailand" | "United States" | "Vietnam" | "World";
    /** Oxide equivalent. */
    readonly production_t_reo: number;
    /** USGS publication, the oldest first; press 2010 and table of 2025 are pages that quote the USGS and name none. */
    readonly edition: "press 2010" | "MCS2016" | "MCS2019" | "DS140" | "MYB2022 T8" | "MCS2024" | "MCS2025" | "MCS2026" | "table of 2025" | "unconfirmed";
    /** Whether the USGS marks it as an estimate. */
    readonly estimated: boolean;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Reserves in three editions. USGS. The world total fell between editions, so a share depends on the edition. */
  readonly "reserves": {
    /** Year that the edition describes. */
    readonly reference_year: number;
    /** As the USGS names it. */
    readonly country: "Australia" | "Brazil" | "Canada" | "China" | "Greenland" | "India" | "Malaysia" | "Russia" | "South Africa" | "Tanzania" | "United States" | "Vietnam" | "World";
    /** Oxide equivalent. */
    readonly reserves_t_reo: number | null;
    /** Whether the number is exact or a lower bound. */
    readonly bound: "equal" | "more than" | null;
    /** USGS Mineral Commodity Summaries. */
    readonly edition: "MCS2024" | "MCS2025" | "MCS2026";
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Net import reliance of the United States, 2014–2025. USGS, per cent of apparent consumption. */
  readonly "import-reliance": {
    /** Calendar year. */
    readonly year: number;
    /** As the USGS groups them. */
    readonly product: "compounds and metals" | "heavy rare earths (compounds and metals)" | "mineral concentrates";
    /** Per cent of apparent consumption. */
    readonly reliance_pct: number | null;
    /** equal, more than, or net exporter. */
    readonly bound: "equal" | "more than" | "net exporter";
    /** Whether the USGS marks it as an estimate. */
    readonly estimated: boolean;
    /** Edition of the USGS publication. */
    readonly edition: "MCS2019" | "MCS2021" | "MCS2026";
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Origins of imports of the United States. USGS, shares by origin over four years. */
  readonly "import-sources": {
    /** First year. */
    readonly from_year: number;
    /** Last year. */
    readonly to_year: number;
    /** As the USGS groups them. */
    readonly product: "compounds and metals" | "erbium compounds and metals" | "holmium compounds and metals" | "lutetium compounds and metals" | "rare earths" | "terbium compounds and metals" | "ytterbium compounds and metals";
    /** Country. */
    readonly origin: "China" | "China (incl. Hong Kong)" | "Estonia" | "Germany" | "Japan" | "Malaysia" | "Other";
    /** Share in imports. */
    readonly share_pct: number;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Imports of the United States under HTS 2846, 1993–2025. Customs value. The share is of 15 listed partners, not of the world. */
  readonly "us-imports": {
    /** Calendar year. */
    readonly year: number;
    /** Customs value. */
    readonly from_china_usd: number;
    /** Customs value. */
    readonly from_listed_partners_usd: number;
    /** Share of the 15 listed partners, computed. */
    readonly china_share: number;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
  };
  /** Patent counts. The only counts that were found. No source was found for the share that is filed only in China. */
  readonly "patents": {
    /** Year or month. */
    readonly as_of: string;
    /** Of the applicants. */
    readonly jurisdiction: "China" | "European Union" | "Japan" | "United States";
    /** What is counted. */
    readonly measure: string;
    /** Number. */
    readonly count: number | null;
    /** Per cent. */
    readonly share_pct: number | null;
    /** read: the number was read in the source; derived: arithmetic on such numbers; unconfirmed: no page was found that confirms it, so no figure may draw it as a fact. */
    readonly evidence: "read" | "derived" | "unconfirmed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** What a reader of the row must know. */
    readonly note: string | null;
  };
  /** Corrections ledger. One row for each place where the paper and the public record, the paper and itself, or the paper and its model disagree. Nothing printed is changed in place. */
  readonly "corrections": {
    /** T1 and T3: Tables 1 and 3; X: text against the record; P: the paper against itself; M: a claim on the model, by the name it has in checkClaims. */
    readonly id: string;
    /** Table or passage. */
    readonly place: string;
    /** Row of the table, as a year or as year and batch. */
    readonly row: string | null;
    /** Column of the table’s file. */
    readonly column: string | null;
    /** What the paper has, in brief. */
    readonly printed: string;
    /** What was found instead. */
    readonly found: string;
    /** read, derived, unconfirmed: as in the other files; paper: the paper itself; computed: by this package. */
    readonly evidence: "read" | "derived" | "unconfirmed" | "paper" | "computed";
    /** Where it was read, or “none found”. */
    readonly source: string;
    /** contradicted by the record; unsupported, no source found; inconsistent, the paper against itself; refuted by a counterexample; qualified, true under a condition. */
    readonly status: "contradicted" | "unsupported" | "inconsistent" | "refuted" | "qualified";
    /** The cell that decides it: file of its notebook and place in that notebook’s page; empty where the paper’s own words do. */
    readonly decided_in: string | null;
  };
}

/** A row of one table: Row<"quota-table">. */
export type Row<Name extends keyof Rows> = Rows[Name];
