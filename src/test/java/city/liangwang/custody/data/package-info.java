/** Tests of what the database itself keeps of custody. */
@org.jspecify.annotations.NullMarked
package city.liangwang.custody.data;
