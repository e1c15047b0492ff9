import { reactive, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/**
 * Filters that live in the address, so that a link shows the same list. Reading gives what the address says; writing
 * changes it without a new step in the history.
 */
export function useQuery<Key extends string>(
  defaults: Readonly<Record<Key, string>>,
): Record<Key, string> {
  const route = useRoute();
  const router = useRouter();
  const keys = Object.keys(defaults) as Key[];
  const read = (key: Key) => {
    const said = route.query[key];
    return typeof said === 'string' ? said : defaults[key];
  };
  const filters = reactive(Object.fromEntries(keys.map((key) => [key, read(key)]))) as Record<
    Key,
    string
  >;

  watch(filters, () => {
    const others = Object.entries(route.query).filter(([key]) => !keys.includes(key as Key));
    const said = keys
      .filter((key) => filters[key] !== defaults[key])
      .map((key) => [key, filters[key]]);
    void router.replace({ query: Object.fromEntries([...others, ...said]) });
  });
  watch(
    () => route.query,
    () => keys.forEach((key) => (filters[key] = read(key))),
  );
  return filters;
}
