package city.liangwang.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a list is walked through page by page. */
class CursorTest {

  private static final UUID ID = UUID.fromString("6f4b1f0e-3f0a-4b53-9a5c-0d1f6a0e9c11");

  private static void assertNoPage(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(RequestProblem.CURSOR_INVALID);
              assertThat(problem.field()).isEqualTo("cursor");
            });
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cursor decoded(@Nullable String text, int parts) {
    var cursor = Cursor.decode(text, parts);
    assertThat(cursor).isNotNull();
    return java.util.Objects.requireNonNull(cursor);
  }

  @Test
  void the_first_page_needs_no_cursor() {
    assertThat(Cursor.decode(null, 2)).isNull();
  }

  @Test
  void a_cursor_comes_back_as_it_went_out() {
    var at = OffsetDateTime.parse("2026-06-01T04:00:00.123456Z");

    var cursor = decoded(Cursor.of(at, ID).encoded(), 2);

    assertThat(cursor.time(0)).isEqualTo(at);
    assertThat(cursor.id(1)).isEqualTo(ID);
  }

  @Property(tries = 300)
  void whatever_is_in_a_cursor_comes_back(@ForAll("keys") List<String> key) {
    assertThat(decoded(new Cursor(key).encoded(), key.size()).key()).isEqualTo(key);
  }

  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.strings()
        .withChars("aZ09-/+=纸 😀é")
        .ofMaxLength(20)
        .filter(text -> text.chars().allMatch(sign -> !Character.isSurrogate((char) sign)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 200)
  void a_cursor_can_stand_in_an_address_as_it_is(@ForAll("keys") List<String> key) {
    assertThat(new Cursor(key).encoded()).matches("[A-Za-z0-9_-]*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "a b", "纸", "====", "a"})
  void what_is_not_base64_is_no_cursor(String text) {
    assertNoPage(() -> Cursor.decode(text, 1));
  }

  @Test
  void the_cursor_of_another_list_is_none_of_this_one() {
    var cursor = Cursor.of("a", "b").encoded();

    assertNoPage(() -> Cursor.decode(cursor, 1));
    assertNoPage(() -> Cursor.decode(cursor, 3));
    assertNoPage(() -> Cursor.decode("", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026-06-01", "2026-06-01T04:00:00", "2026-13-01T00:00:00Z"})
  void a_time_that_is_none_is_refused(String time) {
    var cursor = decoded(encoded(time), 1);

    assertNoPage(() -> cursor.time(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "6f4b1f0e", "' or 1=1 --"})
  void an_id_that_is_none_is_refused(String id) {
    var cursor = decoded(encoded(id), 1);

    assertNoPage(() -> cursor.id(0));
  }

  // Pages.

  @Test
  void with_one_row_more_than_asked_for_there_is_a_further_page() {
    var page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(decoded(page.next(), 1).key()).containsExactly("b");
  }

  @Test
  void with_as_many_rows_as_asked_for_this_is_the_last_page() {
    assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isNull();
    assertThat(Page.of(List.<String>of(), 2, Cursor::of)).isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void a_page_of_other_things_goes_on_at_the_same_place() {
    var page = Page.of(List.of(1, 2, 3), 2, Cursor::of);

    assertThat(page.map(number -> number * 10)).isEqualTo(new Page<>(List.of(10, 20), page.next()));
  }

  @Test
  void a_page_does_not_change_when_the_list_that_it_was_cut_from_does() {
    var rows = new ArrayList<>(List.of("a", "b", "c"));
    var cut = Page.of(rows, 2, Cursor::of);
    var whole = Page.of(rows, 3, Cursor::of);

    rows.set(0, "z");

    assertThat(cut.items()).containsExactly("a", "b");
    assertThat(whole.items()).containsExactly("a", "b", "c");
  }

  @Property(tries = 200)
  void whoever_walks_to_the_end_has_seen_each_item_once(
      @ForAll @IntRange(max = 60) int total, @ForAll @IntRange(min = 1, max = 20) int size) {
    var all = IntStream.range(0, total).boxed().toList();
    var seen = new ArrayList<Integer>();
    String next = null;
    do {
      var from = next == null ? 0 : Integer.parseInt(decoded(next, 1).key().get(0)) + 1;
      var rows = all.subList(from, Math.min(total, from + size + 1));
      var page = Page.of(rows, size, Cursor::of);
      seen.addAll(page.items());
      next = page.next();
    } while (next != null);

    assertThat(seen).isEqualTo(all);
  }
}
