import type { Schemas } from '@liangwang/api';
import { gramsTyped, kilogramsTyped } from '@/shared/format/typed';

export type Weighing = Schemas['DoorWeighing'];
export type PaidLine = Schemas['PaidLine'];
export type Line = Schemas['DoorWeighingLine'];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (typed: string): boolean => ID.test(typed.trim());

/** What a person may type anew of a line. */
export interface TypedLine {
  readonly line: PaidLine;
  kilograms: string;
  pieces: string;
}

export const typedLines = (lines: readonly PaidLine[]): TypedLine[] =>
  lines.map((line) => ({
    line,
    kilograms: kilogramsTyped(line.grams),
    pieces: line.pieces > 0 ? String(line.pieces) : '',
  }));

export const isWeight = (kilograms: string): boolean => (gramsTyped(kilograms) ?? 0) > 0;

const piecesTyped = (typed: string): number | undefined =>
  /^[1-9]\d{0,4}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;

/** Whether the typed pieces can be sent: nothing where the material is not counted. */
export const arePieces = ({ line, pieces }: TypedLine): boolean =>
  line.pieces === 0 ? pieces.trim() === '' : piecesTyped(pieces) !== undefined;

/** All lines as they should be; nothing while one of them cannot be. What was not touched keeps its scale. */
export function correctedLines(typed: readonly TypedLine[]): Line[] | undefined {
  if (!typed.every((one) => isWeight(one.kilograms) && arePieces(one))) {
    return undefined;
  }
  return typed.map(({ line, kilograms, pieces }) => {
    const grams = gramsTyped(kilograms) ?? line.grams;
    const counted = piecesTyped(pieces);
    return {
      materialCode: line.materialCode,
      grams,
      bagCode: line.bagCode,
      ...(counted === undefined ? {} : { pieces: counted }),
      ...(line.scaleId && grams === line.grams ? { scaleId: line.scaleId } : {}),
      ...(line.contaminationCode ? { contaminationCode: line.contaminationCode } : {}),
    };
  });
}

/** Whether anything differs from what was weighed. */
export const isChanged = (typed: readonly TypedLine[]): boolean =>
  typed.some(
    ({ line, kilograms, pieces }) =>
      gramsTyped(kilograms) !== line.grams || (piecesTyped(pieces) ?? 0) !== line.pieces,
  );
