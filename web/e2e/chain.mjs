/** What happens before somebody sits down at the console: the chain's first steps, through the public API. */
import { randomUUID } from 'node:crypto';
import { PLATFORM } from './platform.mjs';

const DAY_MILLIS = 86_400_000;

/** Calls the platform as whoever holds the token; anything but success is an error that says why. */
async function call(token, method, path, body) {
  const response = await fetch(`${PLATFORM}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  }
  return text === '' ? undefined : JSON.parse(text);
}

/** A code that nobody used before, as it stands on bags, boxes and seals. */
const code = (kind) => `${kind}-${randomUUID().slice(0, 8).toUpperCase()}`;

const put = (person, path, body) => call(person.token, 'PUT', path, body);
const get = (person, path) => call(person?.token, 'GET', path);

/** Somebody on a phone: a resident, or the collector, keeper or driver of that user name. */
export async function onThePhone(user) {
  const { weChatStandIn } = await get(undefined, '/public/sign-in');
  const codeOf = async (kind) =>
    (
      await (
        await fetch(`${weChatStandIn}/stand-in/phones/${user}/${kind}`, { method: 'POST' })
      ).json()
    ).code;
  const session = await call(undefined, 'POST', '/sessions', {
    code: await codeOf('login-codes'),
    phoneCode: await codeOf('phone-codes'),
  });
  return { token: session.token, ...session.person };
}

/** A resident with an address in a community that the station serves. */
export async function aResident(community) {
  const resident = await onThePhone(`resident-${randomUUID()}`);
  const addressId = randomUUID();
  await put(resident, `/me/addresses/${addressId}`, {
    communityId: community.id,
    line: `${1 + Math.floor(Math.random() * 90)}号楼1单元${100 + Math.floor(Math.random() * 800)}室`,
  });
  return { ...resident, addressId };
}

/** Some community that this station serves. */
export async function aCommunityOf(stationId) {
  const { items } = await get(undefined, '/public/communities?size=500');
  for (const community of items.filter((one) => one.covered)) {
    const { station } = await get(undefined, `/coverage?communityId=${community.id}`);
    if (station?.id === stationId) {
      return community;
    }
  }
  throw new Error('no community of that station');
}

/** A pickup in the next slot that has room. */
export async function book(resident, communityId, items) {
  const slots = await freeSlots(resident, communityId);
  const id = randomUUID();
  await put(resident, `/pickups/${id}`, {
    kind: items ? 'ITEMISED' : 'MIXED_BAG',
    addressId: resident.addressId,
    slotStart: slots[0].start,
    ...(items ? { items } : {}),
  });
  return id;
}

async function freeSlots(resident, communityId) {
  for (const day of [0, 1, 2].map((ahead) => new Date(Date.now() + ahead * DAY_MILLIS))) {
    const text = day.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const { items } = await get(resident, `/slots?communityId=${communityId}&day=${text}`);
    const free = items.filter((slot) => slot.free > 0 && new Date(slot.start) > new Date());
    if (free.length > 0) {
      return free;
    }
  }
  throw new Error('no slot has room');
}

/** Claims, arrives and weighs; gives the weighing's id. */
export async function fetchPickup(collector, pickupId, lines) {
  await put(collector, `/pickups/${pickupId}/claims/${randomUUID()}`);
  await put(collector, `/pickups/${pickupId}/arrivals/${randomUUID()}`);
  const id = randomUUID();
  await put(collector, `/door-weighings/${id}`, {
    pickupId,
    lines: lines.map((line) => ({ bagCode: code('BAG'), ...line })),
  });
  return id;
}

/** A collector of the station who has weighed at a door and carries it. */
export async function aCollectorWithGoods({
  station = 'wf1',
  lines = [{ materialCode: 'R0901', grams: 12_500 }],
  items,
} = {}) {
  const keeper = await onThePhone(`keeper-${station}`);
  const collector = await onThePhone(`collector-${station}-1`);
  const stationId = keeper.scope.stationId;
  const community = await aCommunityOf(stationId);
  const resident = await aResident(community);
  await put(collector, `/shifts/${randomUUID()}`, { stationId }).catch(() => undefined);
  const pickup = await book(resident, community.id, items);
  const weighing = await fetchPickup(collector, pickup, lines);
  return { keeper, collector, weighing };
}

/** From nothing to a truck that stands in the yard of the sorting centre with one container of mixed recyclables. */
export async function aTruckInTheYard({ station = 'wf1', grams = 12_500 } = {}) {
  const { keeper, collector, weighing } = await aCollectorWithGoods({
    station,
    lines: [{ materialCode: 'R0901', grams }],
  });
  const containerCode = code('BOX');
  await put(keeper, `/handovers/${randomUUID()}`, {
    collectorId: collector.id,
    weighingIds: [weighing],
    readings: [{ materialCode: 'R0901', containerCode, grams }],
  });
  return drive(keeper, containerCode);
}

async function drive(keeper, containerCode) {
  const driver = await onThePhone('driver-1');
  const [vehicle] = await get(keeper, '/trips/vehicles');
  const trip = randomUUID();
  await put(keeper, `/trips/${trip}`, {
    stationId: keeper.scope.stationId,
    centreId: driver.scope.centreId,
    driverId: driver.id,
    plate: vehicle.plate,
  });
  await put(keeper, `/trips/${trip}/loadings/${randomUUID()}`, {
    containerCodes: [containerCode],
    sealNumber: code('S'),
  });
  await put(driver, `/trips/${trip}/departures/${randomUUID()}`);
  await put(driver, `/trips/${trip}/arrivals/${randomUUID()}`, { sealIntact: true });
  return { trip, plate: vehicle.plate };
}

/** Somebody is at work; also when that was so before. */
export const startShift = (collector, stationId) =>
  put(collector, `/shifts/${randomUUID()}`, { stationId }).catch(() => undefined);

/** A weighing at the door that its resident does not agree with. */
export async function aDispute({ station = 'wf1', grams = 12_500 } = {}) {
  const collector = await onThePhone(`collector-${station}-1`);
  const { stationId } = collector.scope;
  await startShift(collector, stationId);
  const community = await aCommunityOf(stationId);
  const resident = await aResident(community);
  const pickup = await book(resident, community.id);
  const weighingId = await fetchPickup(collector, pickup, [{ materialCode: 'R0901', grams }]);
  const disputeId = randomUUID();
  await put(resident, `/door-weighings/${weighingId}/disputes/${disputeId}`, {
    reasonCode: 'WEIGHT',
    text: '家里秤过是12公斤',
  });
  return { weighingId, disputeId };
}
