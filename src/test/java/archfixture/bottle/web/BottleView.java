package archfixture.bottle.web;

import archfixture.bottle.data.Bottles;

/** Is no record and reaches the data. */
public class BottleView {

  Bottles bottles = new Bottles();
}
