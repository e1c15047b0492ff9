import { describe, expect, it } from 'vitest';
import { operationsOf, problemTextsSource, routesSource } from './contract.mjs';

const contract = {
  paths: {
    '/api/v1/pickups/{id}': {
      put: {
        operationId: 'bookPickup',
        security: [{ token: ['resident'] }],
        responses: { 200: { description: 'Booked' }, 409: { description: 'slot-full, id-reused' } },
      },
      get: { operationId: 'getPickup', responses: { 404: { description: 'pickup-not-found' } } },
    },
  },
  components: {
    schemas: {
      ProblemCode: {
        'x-titles': {
          'slot-full': { zh: '该时段已约满', en: 'The slot is full' },
          'id-reused': { zh: '编号已用于其他内容', en: 'The id was used before' },
        },
      },
    },
  },
};

describe('the contract', () => {
  it('knows every operation and who may call it', () => {
    expect(operationsOf(contract)).toEqual([
      { name: 'bookPickup', method: 'PUT', path: '/api/v1/pickups/{id}', roles: ['resident'] },
      { name: 'getPickup', method: 'GET', path: '/api/v1/pickups/{id}', roles: [] },
    ]);
  });

  it('becomes the titles of its problem codes', () => {
    const source = problemTextsSource(contract);

    expect(source).toContain(`'slot-full': {"zh":"该时段已约满","en":"The slot is full"},`);
    expect(source.indexOf('id-reused')).toBeLessThan(source.indexOf('slot-full'));
  });

  it('becomes routes', () => {
    expect(routesSource(contract)).toContain(
      `bookPickup: { method: 'PUT', path: '/api/v1/pickups/{id}', roles: ["resident"] },`,
    );
  });
});
