// Figures of a made-up day, in the form of the public contract. Nothing here is a measurement.

const DISTRICTS = [
  ['410502', '文峰区', 'Wenfeng', 36.097983, 114.346515, 31],
  ['410503', '北关区', 'Beiguan', 36.109659, 114.346598, 22],
  ['410505', '殷都区', 'Yindu', 36.108948, 114.294134, 17],
  ['410506', '龙安区', 'Longan', 36.095505, 114.317525, 9],
  ['410522', '安阳县', 'Anyang County', 36.130421, 114.12395, 6],
  ['410523', '汤阴县', 'Tangyin', 35.922255, 114.356314, 5],
  ['410526', '滑县', 'Huaxian', 35.574873, 114.518309, 4],
  ['410527', '内黄县', 'Neihuang', 35.953919, 114.899028, 2],
  ['410581', '林州市', 'Linzhou', 36.063505, 113.817579, 4],
];

const MATERIALS = [
  ['R0101', '废纸箱', 'Cardboard', 27],
  ['R0901', '低值可回收物(混合)', 'Low-value mixed recyclables', 24],
  ['R0105', '混合废纸', 'Mixed paper', 14],
  ['R0201', 'PET瓶', 'PET bottles', 10],
  ['R0301', '废钢铁', 'Ferrous scrap', 9],
  ['R0401', '废玻璃', 'Glass', 7],
  ['R0501', '旧衣物', 'Clothing', 5],
  ['R0601', '小家电', 'Small appliances', 4],
];

const PARTS = 100;
const part = (grams, share) => Math.floor((grams * share) / PARTS);

/** The day after so many door weighings of 47.36 kg; 2,939 of them make the whole day. */
export function figuresAfter(weighings, updatedAt) {
  const collected = weighings * 47_360;
  const handedOver = part(collected, 96);
  const doorStation = Math.floor(collected / 740);
  const received = part(handedOver, 94);
  const weighbridge = -Math.floor(received / 1_400);
  const sorted = part(received, 82);
  const residue = part(received, 6);
  const loss = part(received, 1);
  const shipped = part(sorted, 88);
  const stages = { collected, 'handed-over': handedOver, received, sorted, shipped, residue, loss };
  return {
    city: { code: '410500', nameZh: '安阳市', nameEn: 'Anyang', zone: 'Asia/Shanghai' },
    day: '2026-11-23',
    updatedAt,
    pickups: pickupsFor(weighings),
    households: part(weighings, 91),
    paidFen: Math.floor(collected / 1_000) * 72,
    stages: Object.entries(stages).map(([stage, grams]) => ({
      stage,
      grams,
      records: stage === 'collected' ? weighings : Math.ceil(grams / 900_000),
    })),
    differences: [
      { between: 'door-station', grams: doorStation },
      { between: 'manifest-weighbridge', grams: weighbridge },
      { between: 'outbound-recycler', grams: 0 },
    ],
    districts: DISTRICTS.map(([code, nameZh, nameEn, latitude, longitude, share]) => ({
      code,
      nameZh,
      nameEn,
      latitude,
      longitude,
      collectedGrams: part(collected, share),
      households: part(part(weighings, 91), share),
      paidFen: part(Math.floor(collected / 1_000) * 72, share),
    })),
    materials: ['collected', 'sorted', 'shipped'].flatMap((stage) =>
      MATERIALS.map(([code, nameZh, nameEn, share]) => ({
        code,
        nameZh,
        nameEn,
        stage,
        grams: part(stages[stage], share),
      })),
    ),
    carbon: weighings === 0 ? [] : carbonOf(stages),
    indicators: indicatorsOf(stages),
  };
}

function pickupsFor(weighed) {
  const [refused, cancelled, noShow] = [50, 70, 90].map((one) => Math.floor(weighed / one));
  const open = weighed === 0 ? 0 : 61;
  const booked = weighed + open + refused + cancelled + noShow;
  return { booked, open, weighed, refused, cancelled, noShow };
}

function carbonOf({ collected, sorted, shipped }) {
  return [
    ['estimated', collected],
    ['verified', sorted],
    ['shipped', shipped],
  ].map(([stage, grams]) => ({
    stage,
    co2eGrams: part(grams, 41),
    lowCo2eGrams: part(grams, 19),
    highCo2eGrams: part(grams, 164),
    factorSet: 'AY-A-2025.1',
    noteZh: '因子集 AY-A-2025.1 是谨慎的建议值，在城市采用正式方法学之前仅供展示。',
    noteEn: 'AY-A-2025.1 is a cautious proposal, for display until the city adopts a methodology.',
  }));
}

function indicatorsOf({ collected, shipped, residue }) {
  const clearance = 3_067_000_000;
  const hundredths = Math.floor(((shipped - residue) * 10_000) / (clearance + collected));
  return [
    {
      code: 'IND-LIFE-01',
      nameZh: '生活垃圾回收利用率',
      nameEn: 'Household waste recycling rate',
      unit: '%',
      value: `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`,
      missing: null,
      target: '40',
      targetYear: 2027,
      definitionVersion: '2025-05',
      period: '2026-11-23/2026-11-23',
      numerator: [
        [
          'shipped-to-recyclers',
          '运往利用企业的可回收物',
          'Recyclables shipped to recyclers',
          shipped,
        ],
        ['residue', '减：送焚烧的分拣残渣', 'Less residue sent to incineration', -residue],
      ].map(componentOf('measured', '出场地磅 / outbound weighbridge')),
      denominator: [
        ['clearance', '生活垃圾清运量', 'Collected and cleared waste', clearance],
        ['recyclables', '未进入清运系统的可回收物', 'Recyclables outside clearance', collected],
      ].map(componentOf('estimated', '306.7 万人 × 1.0 kg / 日，估算')),
    },
    {
      code: 'IND-LIFE-02',
      nameZh: '再生资源回收量增长率',
      nameEn: 'Growth of recovered resources',
      unit: '%',
      value: null,
      missing: {
        zh: '没有上年同口径的回收量，无法计算增长率。',
        en: 'There is no figure of the year before with the same scope.',
      },
      target: '>0',
      targetYear: 2027,
      definitionVersion: '2025-05',
      period: '2026-11-23/2026-11-23',
      numerator: [],
      denominator: [],
    },
  ];
}

const componentOf =
  (sourceClass, source) =>
  ([component, nameZh, nameEn, grams]) => ({
    component,
    nameZh,
    nameEn,
    grams,
    sourceClass,
    source,
  });
