package city.liangwang.people.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Takes the people of a city's files into the database. */
public interface PeopleLoading {

  /** The same again changes nothing. */
  Uni<Void> load(SqlConnection tx, CityPeople people);
}
