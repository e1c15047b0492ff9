import { describe, expect, it } from 'vitest';
import { operationsOf, problemCodesOf, routesSource, withRequiredAnswers } from './contract.mjs';

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
      PickupView: {
        properties: {
          id: { $ref: '#/components/schemas/UUID', type: 'string' },
          estimateFen: { type: 'integer', description: 'Absent until it is known' },
          noteZh: { type: 'string' },
        },
      },
      PagePickupView: { properties: { items: { type: 'array' }, next: { type: 'string' } } },
      BookPickupRequest: { properties: { kind: { type: 'string' } } },
      UUID: { type: 'string' },
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

  it('requires in answers what is always there', () => {
    const { schemas } = withRequiredAnswers(contract, { PickupView: ['noteZh'] }).components;

    expect(schemas.PickupView.required).toEqual(['id']);
    expect(schemas.PickupView.properties.estimateFen.anyOf).toContainEqual({ type: 'null' });
    expect(schemas.PagePickupView.required).toEqual(['items']);
  });

  it('leaves requests as they are', () => {
    const { schemas } = withRequiredAnswers(contract, {}).components;

    expect(schemas.BookPickupRequest).toBe(contract.components.schemas.BookPickupRequest);
  });

  it('finds the problem codes that it names', () => {
    expect(problemCodesOf(contract)).toEqual(['id-reused', 'pickup-not-found', 'slot-full']);
  });

  it('becomes routes', () => {
    expect(routesSource(contract)).toContain(
      `bookPickup: { method: 'PUT', path: '/api/v1/pickups/{id}', roles: ["resident"] },`,
    );
  });
});
