import type { Difference, District, Figures, Indicator, Stage } from './model';

/** A day on which nothing has happened, for tests to say only what matters. */
export const a_quiet_day: Figures = {
  city: { code: '990000', nameZh: '小城', nameEn: 'Smallville', zone: 'Asia/Shanghai' },
  day: '2026-11-23',
  updatedAt: '2026-11-23T05:12:44.120Z',
  pickups: { booked: 0, open: 0, weighed: 0, refused: 0, cancelled: 0, noShow: 0 },
  households: 0,
  paidFen: 0,
  stages: [],
  differences: [],
  districts: [],
  materials: [],
  carbon: [],
  indicators: [],
};

export function a_day_with(
  grams: Partial<Record<Stage, number>>,
  differences: Partial<Record<Difference['between'], number>> = {},
): Figures {
  return {
    ...a_quiet_day,
    stages: Object.entries(grams).map(([stage, of]) => ({
      stage: stage as Stage,
      grams: of,
      records: 1,
    })),
    differences: Object.entries(differences).map(([between, of]) => ({
      between: between as Difference['between'],
      grams: of,
    })),
  };
}

export function a_district(code: string, place: Partial<District> = {}): District {
  return {
    code,
    nameZh: code,
    nameEn: code,
    latitude: 36,
    longitude: 114,
    collectedGrams: 0,
    households: 0,
    paidFen: 0,
    ...place,
  };
}

export function an_indicator(value: string | null, target: string | null): Indicator {
  return {
    code: 'IND',
    nameZh: '指标',
    nameEn: 'Indicator',
    unit: '%',
    value,
    missing: null,
    target,
    targetYear: 2027,
    definitionVersion: '1',
    period: '2026-11-23/2026-11-23',
    numerator: [],
    denominator: [],
  };
}
