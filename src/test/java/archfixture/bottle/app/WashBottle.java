package archfixture.bottle.app;

import archfixture.bottle.web.BottleView;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows the web, blocks, and does two things at once on one connection. */
public class WashBottle {

  Object wash(BottleView view, Uni<String> water) {
    return Uni.join().all(List.of(water, water)).andFailFast().await().indefinitely()
        + view.toString();
  }
}
