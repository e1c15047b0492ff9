import { describe, expect, it, vi } from 'vitest';
import { createClient, urlOf } from './client';
import { NoAnswer, Problem } from './problems';
import type { TransportAnswer, TransportRequest } from './transport';

const ID = '7d1f0c5e-0000-4000-8000-000000000001';

const json = (status: number, body: unknown, headers = {}): TransportAnswer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

function platform(...answers: (TransportAnswer | Error)[]) {
  const requests: TransportRequest[] = [];
  const pauses: number[] = [];
  const onSignedOut = vi.fn();
  const client = createClient({
    baseUrl: 'https://city.example',
    token: () => 'token',
    onSignedOut,
    sleep: async (millis) => void pauses.push(millis),
    transport: async (request) => {
      requests.push(request);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error || answer === undefined) {
        throw answer ?? new NoAnswer('nothing prepared');
      }
      return answer;
    },
  });
  return { client, requests, pauses, onSignedOut };
}

describe('the client', () => {
  it('reads with the tag of the version, and edits that version', async () => {
    const station = { id: ID, opens: '08:00', closes: '20:00' };
    const { client, requests } = platform(json(200, station, { etag: '"3"' }));

    const { content, tag } = await client.read('getStation', { path: { id: ID } });
    await client.call('editStation', {
      path: { id: ID },
      header: { 'If-Match': tag },
      body: { opens: content.opens, closes: '21:00' },
    });

    expect(content).toEqual(station);
    expect(requests[1]?.headers['If-Match']).toBe('"3"');
  });

  it('sends what the contract says and gives what was answered', async () => {
    const { client, requests } = platform(json(200, { id: ID, state: 'CANCELLED' }));

    await client.call('cancelPickup', {
      path: { id: ID, cancellationId: ID },
      body: { reasonCode: 'changed-mind' },
    });

    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: 'PUT',
      url: `https://city.example/api/v1/pickups/${ID}/cancellations/${ID}`,
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      body: '{"reasonCode":"changed-mind"}',
    });
  });

  it('leaves out of the query what is not said', () => {
    expect(urlOf('/api/v1/slots', { query: { communityId: ID, day: undefined } })).toBe(
      `/api/v1/slots?communityId=${ID}`,
    );
  });

  it('escapes what stands in a path', () => {
    expect(urlOf('/a/{code}', { path: { code: 'x/../y' } })).toBe('/a/x%2F..%2Fy');
  });

  it('does not send a request that lacks a part of its path', () => {
    expect(() => urlOf('/a/{id}', { path: {} })).toThrow('needs id');
  });

  it('asks again when nobody answers, and sends the very same request', async () => {
    const { client, requests } = platform(new NoAnswer('cut'), json(200, { items: [] }));

    await client.call('bookPickup', {
      path: { id: ID },
      body: { kind: 'MIXED_BAG', addressId: ID },
    });

    expect(requests).toHaveLength(2);
    expect(requests[1]).toEqual(requests[0]);
  });

  it('gives up after three times', async () => {
    const { client, requests } = platform(new NoAnswer('cut'));

    await expect(client.call('getMe', {})).rejects.toBeInstanceOf(NoAnswer);

    expect(requests).toHaveLength(3);
  });

  it('never repeats a sign-in: its code is good once', async () => {
    const { client, requests } = platform(new NoAnswer('cut'));

    await expect(client.call('signIn', { body: { code: 'once' } })).rejects.toBeInstanceOf(
      NoAnswer,
    );

    expect(requests).toHaveLength(1);
  });

  it('waits as long as the platform asks for', async () => {
    const busy = json(429, { code: 'too-many-requests' }, { 'retry-after': '2' });
    const { client, pauses } = platform(busy, json(200, {}));

    await client.call('getMe', {});

    expect(pauses).toEqual([2_000]);
  });

  it('does not keep a person waiting for a minute', async () => {
    const busy = json(429, { code: 'too-many-requests' }, { 'retry-after': '60' });
    const { client, requests } = platform(busy);

    await expect(client.call('getMe', {})).rejects.toMatchObject({ retryAfterSeconds: 60 });

    expect(requests).toHaveLength(1);
  });

  it('gives a refusal as a problem, field by field', async () => {
    const { client } = platform(
      json(400, {
        code: 'request-invalid',
        title: 'The request is not valid',
        titleZh: '请求内容有误',
        errors: [{ field: 'lines[0].grams', message: 'must be greater than 0' }],
      }),
    );

    const failure = await client.call('getMe', {}).catch((reason: unknown) => reason);

    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({
      code: 'request-invalid',
      status: 400,
      fields: [{ field: 'lines[0].grams', message: 'must be greater than 0' }],
    });
  });

  it('says once that the sign-in is over', async () => {
    const { client, onSignedOut } = platform(json(401, { code: 'unauthorized' }));

    await expect(client.call('getMe', {})).rejects.toMatchObject({ signedOut: true });

    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it('takes the page of a captive portal for no answer', async () => {
    const { client } = platform({ status: 200, headers: {}, body: '<html>' });

    await expect(client.call('getMe', {})).rejects.toBeInstanceOf(NoAnswer);
  });

  it('has nothing to give where nothing is answered', async () => {
    const { client } = platform({ status: 204, headers: {}, body: '' });

    await expect(
      client.call('reportPosition', {
        path: { id: ID },
        body: { latitude: 36.1, longitude: 114.3, system: 'GCJ02' },
      }),
    ).resolves.toBeUndefined();
  });
});
