/** Tests of what the database itself keeps of the centre. */
@org.jspecify.annotations.NullMarked
package city.liangwang.sorting.data;
